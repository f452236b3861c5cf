<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("komadoCodeTitle")}
  <#elseif section = "form">
    <p class="s">${msg("komadoCodeWhy")}</p>
    <p class="card card--code"><span class="vh">${msg("komadoCode")}: </span><span class="code" id="recovery-code">${recoveryCode}</span></p>
    <ul class="stack-s s">
      <li>${msg("komadoCodeOnce")}</li>
      <li>${msg("komadoCodePaper")}</li>
    </ul>
    <#if notKept><p class="note is-late" role="alert"><span>${msg("komadoCodeNotKept")}</span></p></#if>
    <form class="stack" action="${url.loginAction}" method="post">
      <label class="opt"><input type="checkbox" name="kept" value="yes" required>${msg("komadoCodeKept")}</label>
      <@parts.submit label=msg("komadoContinue")/>
      <@parts.cancel/>
    </form>
  </#if>
</@layout.registrationLayout>
