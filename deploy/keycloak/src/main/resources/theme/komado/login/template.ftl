<#import "parts.ftl" as parts>
<#-- The frame of every page: a phone's column with the way out for members, a quiet card for staff. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false wide=false>
<#assign member = (properties.komadoMember!"false") == "true">
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <title>${msg("komadoTitle")}</title>
  <link rel="icon" href="${url.resourcesPath}/img/logo.svg" type="image/svg+xml">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#list properties.scripts?split(" ") as script>
  <script src="${url.resourcesPath}/${script}" defer></script>
  </#list>
  <#if scripts??><#list scripts as script>
  <script src="${script}" defer></script>
  </#list></#if>
<#-- With a blank, so that Keycloak does not add its inline script; login.js does that work. -->
</head >
<body data-page-id="${pageId!}">
<#if member>
<div class="phone">
  <header class="bar"><img src="${url.resourcesPath}/img/logo.svg" alt="" class="mark" width="26" height="26"><span class="t">${msg("komadoTitle")}</span>
    <a class="exit" href="/blank" data-exit aria-keyshortcuts="Escape Escape">${msg("komadoExit")}<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg></a></header>
  <main class="pad stack">
    <h1<#if pageId == "login"> class="greet"</#if>><#nested "header"></h1>
    <#if displayMessage><@parts.alert/></#if>
    <#nested "form">
    <#if displayInfo><#nested "info"></#if>
  </main>
  <#if pageId != "login">
  <footer class="pad"><@parts.languages/></footer>
  </#if>
</div>
<#else>
<div class="door">
  <p class="name"><img src="${url.resourcesPath}/img/logo.svg" alt="" width="32" height="32">${msg("komadoTitle")}</p>
  <main class="card stack<#if wide> card--wide</#if>">
    <h1><#nested "header"></h1>
    <#if displayMessage><@parts.alert/></#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post">
      <button class="btn btn--quiet" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#if displayInfo><#nested "info"></#if>
  </main>
  <footer><@parts.languages/></footer>
</div>
</#if>
</body>
</html>
</#macro>
