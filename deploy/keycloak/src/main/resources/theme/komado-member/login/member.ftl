<#-- The organisation's code: known from the letter's QR, or asked for. It can always be changed, without a script. -->
<#macro tenant>
  <#if .data_model.tenant??>
    <details class="tenant">
      <summary><span>${msg("komadoTenant")} <b class="mono">${.data_model.tenant}</b></span><span class="change">${msg("komadoChange")}</span></summary>
      <@tenantField value=.data_model.tenant/>
    </details>
  <#else>
    <@tenantField value="" required=true/>
  </#if>
</#macro>

<#macro tenantField value required=false>
  <div class="field">
    <label class="lab" for="tenant">${msg("komadoTenant")}</label>
    <input class="in mono" id="tenant" name="tenant" type="text" value="${value}" autocomplete="off" spellcheck="false" autocapitalize="none" maxlength="12"<#if required> required</#if> aria-describedby="tenant-hint">
    <span class="hint" id="tenant-hint">${msg("komadoTenantHint")}</span>
  </div>
</#macro>
