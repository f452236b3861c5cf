<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoStaffLogin")}
  <#elseif section = "form">
    <form class="stack" action="${url.loginAction}" method="post">
      <#if usernameHidden??>
        <input type="hidden" name="username" value="${login.username!""}">
      <#else>
        <@parts.input id="username" label=msg("komadoEmail") type="email" value=login.username!"" autocomplete="username" autofocus=true/>
      </#if>
      <@parts.password id="password" label=msg("password") autocomplete="current-password"/>
      <@parts.submit label=msg("komadoContinue")/>
    </form>
    <p class="meta">${msg("komadoStaffLoginHelp")}</p>
  </#if>
</@layout.registrationLayout>
