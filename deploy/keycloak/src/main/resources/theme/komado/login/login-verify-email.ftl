<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoVerifyEmailTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoVerifyEmailSent", verifyEmail!user.email)}</p>
    <p class="s">${msg("komadoVerifyEmailMissing")}</p>
    <a class="btn" href="${url.loginAction}">${msg("komadoVerifyEmailAgain")}</a>
  </#if>
</@layout.registrationLayout>
