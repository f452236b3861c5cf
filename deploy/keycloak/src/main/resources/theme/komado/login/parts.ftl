<#-- The parts that several pages share. -->
<#macro alert>
  <#-- Warnings only say that a page is due, which the page itself says better. -->
  <#if message?has_content && message.type != "warning">
    <p class="note ${(message.type == "error")?then("is-late", (message.type == "success")?then("is-done", "is-now"))}" role="${(message.type == "error")?then("alert", "status")}"><span>${kcSanitize(message.summary)?no_esc}</span></p>
  </#if>
</#macro>

<#macro password id label autocomplete hint="" autofocus=false>
  <div class="field">
    <label class="lab" for="${id}">${label}</label>
    <span class="in-wrap">
      <input class="in" id="${id}" name="${id}" type="password" autocomplete="${autocomplete}" required spellcheck="false" autocapitalize="none"<#if autofocus> autofocus</#if><#if hint?has_content> aria-describedby="${id}-hint"</#if>>
      <button class="btn btn--quiet" type="button" hidden data-show="${id}" data-show-label="${msg("komadoShow")}" data-hide-label="${msg("komadoHide")}" aria-pressed="false">
        <svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/></svg><span data-label>${msg("komadoShow")}</span></button>
    </span>
    <#if hint?has_content><span class="hint" id="${id}-hint">${hint}</span></#if>
  </div>
</#macro>

<#macro input id label type="text" value="" autocomplete="off" hint="" autofocus=false class="">
  <div class="field">
    <label class="lab" for="${id}">${label}</label>
    <input class="in ${class}" id="${id}" name="${id}" type="${type}" value="${value}" autocomplete="${autocomplete}" required spellcheck="false" autocapitalize="none"<#if autofocus> autofocus</#if><#if hint?has_content> aria-describedby="${id}-hint"</#if><#nested>>
    <#if hint?has_content><span class="hint" id="${id}-hint">${hint}</span></#if>
  </div>
</#macro>

<#macro submit label name="login" value="">
  <button class="btn btn--main btn--wide btn--big" type="submit" name="${name}"<#if value?has_content> value="${value}"</#if>>${label}</button>
</#macro>

<#macro cancel>
  <#if isAppInitiatedAction??>
    <button class="btn btn--wide" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("komadoBack")}</button>
  </#if>
</#macro>

<#macro languages>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <#list locale.supported as other><#if other.languageTag != locale.currentLanguageTag>
      <a class="link s" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a>
    </#if></#list>
  </#if>
</#macro>
