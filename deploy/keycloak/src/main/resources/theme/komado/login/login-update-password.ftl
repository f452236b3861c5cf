<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoNewPasswordTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoNewPasswordWhy")}</p>
    <form class="stack" action="${url.loginAction}" method="post">
      <@parts.password id="password-new" label=msg("komadoNewPassword") autocomplete="new-password" hint=msg("komadoNewPasswordHint") autofocus=true/>
      <@parts.password id="password-confirm" label=msg("komadoNewPasswordAgain") autocomplete="new-password"/>
      <input type="hidden" name="logout-sessions" value="on">
      <@parts.submit label=msg("komadoNewPasswordDone")/>
      <@parts.cancel/>
    </form>
  </#if>
</@layout.registrationLayout>
