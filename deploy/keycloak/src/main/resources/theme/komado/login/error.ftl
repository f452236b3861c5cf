<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("komadoFailedTitle")}
  <#elseif section = "form">
    <p class="note is-late" role="alert"><span>${kcSanitize(message.summary)?no_esc}</span></p>
    <p class="s">${msg("komadoFailedHelp")}</p>
    <a class="btn btn--main btn--wide btn--big" href="${(client.baseUrl)!"/"}">${msg("komadoStartAgain")}</a>
  </#if>
</@layout.registrationLayout>
