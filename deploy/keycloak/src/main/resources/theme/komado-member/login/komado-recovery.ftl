<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "member.ftl" as member>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoRecoveryTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoRecoveryText")}</p>
    <form class="stack" action="${url.loginAction}" method="post">
      <@member.tenant/>
      <@parts.input id="username" label=msg("komadoNickname") value=nickname autocomplete="username"/>
      <@parts.input id="code" label=msg("komadoCode") class="mono" hint=msg("komadoRecoveryHint")/>
      <@parts.submit label=msg("komadoContinue")/>
    </form>
    <details class="s"><summary>${msg("komadoRecoveryNone")}</summary><p>${msg("komadoRecoveryNoneText")}</p></details>
    <p><a class="link s" href="${url.loginUrl}">${msg("komadoToLogin")}</a></p>
  </#if>
</@layout.registrationLayout>
