<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("komadoExpiredTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoExpiredText")}</p>
    <a class="btn btn--main btn--wide btn--big" id="loginContinueLink" href="${url.loginAction}">${msg("komadoGoOn")}</a>
    <a class="btn btn--wide" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("komadoStartAgain")}</a>
  </#if>
</@layout.registrationLayout>
