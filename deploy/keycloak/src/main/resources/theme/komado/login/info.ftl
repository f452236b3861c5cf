<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if requiredActions??>${msg("komadoInvitationTitle")}<#elseif messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${kcSanitize(message.summary)?no_esc}</#if>
  <#elseif section = "form">
    <#if requiredActions??>
      <p class="s">${msg("komadoInvitationText")}</p>
      <ol class="steps s"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ol>
    <#elseif messageHeader??>
      <p class="s">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
        <a class="btn btn--main btn--wide btn--big" href="${pageRedirectUri}">${msg("komadoContinue")}</a>
      <#elseif actionUri?has_content>
        <a class="btn btn--main btn--wide btn--big" href="${actionUri}">${msg("komadoBegin")}</a>
      <#elseif (client.baseUrl)?has_content>
        <a class="btn btn--main btn--wide btn--big" href="${client.baseUrl}">${msg("komadoContinue")}</a>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
