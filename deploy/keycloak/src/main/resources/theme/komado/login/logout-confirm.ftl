<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoLogoutTitle")}
  <#elseif section = "form">
    <form class="stack" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <@parts.submit label=msg("komadoLogout") name="confirmLogout"/>
    </form>
    <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
      <a class="btn btn--wide" href="${client.baseUrl}">${msg("komadoBack")}</a>
    </#if>
  </#if>
</@layout.registrationLayout>
