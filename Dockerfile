# Each step was also run by hand outside Docker; see docs/deployment.md.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /quiver
COPY pom.xml ./
COPY src/main src/main
COPY src/test/resources/vignettes src/test/resources/vignettes
COPY frontend frontend
COPY db db
RUN mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar target/quiver.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /quiver --shell /usr/sbin/nologin quiver
WORKDIR /quiver
COPY --from=build /quiver/target/layers/dependencies/ ./
COPY --from=build /quiver/target/layers/spring-boot-loader/ ./
COPY --from=build /quiver/target/layers/snapshot-dependencies/ ./
COPY --from=build /quiver/target/layers/application/ ./
COPY --chmod=755 bin/healthy bin/healthy
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=40s --retries=3 CMD ["bin/healthy"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
