# Keycloak with Komado's extension and login pages, built once so that it starts optimized. The realm files are no part of it:
# the chart mounts them. The context is the root of the checkout, after `mvn package`; README.md has the command.

# A Java runtime 25, and a JDK 25 for `jar`, both from the deployer's own registry.
ARG BASE_IMAGE
ARG JDK_IMAGE

FROM ${JDK_IMAGE} AS built
ARG KEYCLOAK_VERSION
USER 0
WORKDIR /opt
COPY deploy/local/target/servers/keycloak-quarkus-dist-${KEYCLOAK_VERSION}.zip keycloak.zip
RUN ["jar", "--extract", "--file", "keycloak.zip"]
WORKDIR /opt/keycloak-${KEYCLOAK_VERSION}
COPY deploy/keycloak/target/komado-keycloak.jar providers/
# The options of the local edition, but clustered.
RUN ["java", "-Dkc.home.dir=.", "-Djboss.server.config.dir=conf", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", "lib/quarkus-run.jar", "io.quarkus.bootstrap.runner.QuarkusEntryPoint", "build", "--db=postgres", "--http-relative-path=/auth", "--health-enabled=true", "--metrics-enabled=true", "--cache=ispn", "--features-disabled=persistent-user-sessions,impersonation,account,account-api,admin,device-flow,ciba,kerberos"]

FROM ${BASE_IMAGE}
ARG KEYCLOAK_VERSION
WORKDIR /opt/keycloak
COPY --from=built /opt/keycloak-${KEYCLOAK_VERSION}/ ./
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory", "-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000", "-Duser.language=en", "-Duser.country=US", "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dkc.home.dir=/opt/keycloak", "-Djboss.server.config.dir=/opt/keycloak/conf", "-cp", "lib/quarkus-run.jar", "io.quarkus.bootstrap.runner.QuarkusEntryPoint"]
CMD ["start", "--optimized"]
