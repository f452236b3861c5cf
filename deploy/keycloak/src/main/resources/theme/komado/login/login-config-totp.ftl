<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout wide=true; section>
  <#if section = "header">
    ${msg("komadoTotpTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoTotpWhy")}</p>
    <form class="stack" action="${url.loginAction}" method="post">
      <ol class="steps s">
        <li>${msg("komadoTotpStep1")}</li>
        <li>
          <#if mode?? && mode = "manual">
            ${msg("komadoTotpStep2Manual")}
            <p class="mono" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
            <a class="link" href="${totp.qrUrl}" id="mode-barcode">${msg("komadoTotpUseQr")}</a>
          <#else>
            ${msg("komadoTotpStep2")}
            <img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("komadoTotpQrAlt")}" width="168" height="168">
            <a class="link" href="${totp.manualUrl}" id="mode-manual">${msg("komadoTotpUseText")}</a>
          </#if>
        </li>
        <li class="stack">
          <@parts.input id="totp" label=msg("komadoTotpStep3") autocomplete="one-time-code" autofocus=true class="in--code"> inputmode="numeric"</@parts.input>
          <div class="field">
            <label class="lab" for="userLabel">${msg("komadoTotpLabel")}</label>
            <input class="in" id="userLabel" name="userLabel" type="text" autocomplete="off"<#if totp.otpCredentials?size gte 1> required</#if>>
          </div>
        </li>
      </ol>
      <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
      <input type="hidden" name="logout-sessions" value="on">
      <@parts.submit label=msg("komadoTotpDone")/>
      <@parts.cancel/>
    </form>
  </#if>
</@layout.registrationLayout>
