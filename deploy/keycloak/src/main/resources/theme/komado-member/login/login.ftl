<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#import "member.ftl" as member>
<@layout.registrationLayout displayInfo=true; section>
  <#if section = "header">
    ${msg("komadoGreetingFirst")}<br>${msg("komadoGreetingSecond")}
  <#elseif section = "form">
    <#if message?has_content && message.summary == msg("invalidUserMessage")>
    <details class="s"><summary>${msg("komadoUsedBefore")}</summary>
      <ul class="stack-s">
        <li>${msg("komadoUsedBeforeOwn")}</li>
        <li>${msg("komadoUsedBeforeForgot")} <a href="${url.loginResetCredentialsUrl}">${msg("komadoToRecovery")}</a></li>
        <li>${msg("komadoUsedBeforeLost")}</li>
      </ul>
    </details>
    </#if>
    <form class="stack" action="${url.loginAction}" method="post">
      <@member.tenant/>
      <@parts.input id="username" label=msg("komadoNickname") value=login.username!"" autocomplete="username" autofocus=!(login.username?has_content)/>
      <@parts.password id="password" label=msg("password") autocomplete="current-password" hint=msg("komadoPasswordHint")/>
      <@parts.submit label=msg("komadoEnter")/>
    </form>
    <p><a class="link s" href="${url.loginResetCredentialsUrl}">${msg("komadoForgotPassword")}</a></p>
  <#elseif section = "info">
    <section class="stack-s" aria-labelledby="promise">
      <h2 id="promise" class="row"><svg class="win" viewBox="0 0 27 28" aria-hidden="true"><rect class="f" x="4" y="2" width="19" height="23" rx="2.6"/><rect class="p on" x="7" y="5" width="5.5" height="6.5" rx=".6"/><rect class="p" x="14.5" y="5" width="5.5" height="6.5" rx=".6"/><rect class="p" x="7" y="13.5" width="5.5" height="6.5" rx=".6"/><rect class="p" x="14.5" y="13.5" width="5.5" height="6.5" rx=".6"/><rect class="f" x="1" y="22.5" width="25" height="4" rx="2"/></svg>${msg("komadoPromise")}</h2>
      <p class="s">${msg("komadoPromiseText")}</p>
      <p class="s"><b>${msg("komadoLimits")}</b> ${msg("komadoLimitsText")} <b>${msg("komadoLimitsOwnPhone")}</b>${msg("komadoLimitsSafer")}</p>
      <details class="s"><summary>${msg("komadoLostLetter")}</summary><p>${msg("komadoLostLetterText")}</p></details>
    </section>
    <p class="row wrap"><@parts.languages/></p>
  </#if>
</@layout.registrationLayout>
