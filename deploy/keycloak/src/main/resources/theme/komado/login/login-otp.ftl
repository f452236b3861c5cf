<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoOtpTitle")}
  <#elseif section = "form">
    <form class="stack" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="stack-s">
          <legend class="lab">${msg("komadoOtpWhich")}</legend>
          <#list otpLogin.userOtpCredentials as credential>
            <label class="opt"><input type="radio" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>>${credential.userLabel!msg("komadoOtpUnnamed")}</label>
          </#list>
        </fieldset>
      </#if>
      <@parts.input id="otp" label=msg("komadoOtpCode") autocomplete="one-time-code" hint=msg("komadoOtpHint") autofocus=true class="in--code"> inputmode="numeric"</@parts.input>
      <@parts.submit label=msg("komadoContinue")/>
    </form>
  </#if>
</@layout.registrationLayout>
