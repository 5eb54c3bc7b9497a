# Two small images from one build: `ingest` reads files, `search-api` faces the network and has no parser in it.

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /kneadle
COPY pom.xml ./
COPY index index
COPY ingest ingest
COPY search-api search-api
RUN mvn -q -B -ntp package -Dmaven.test.skip=true
# The model's native library is unpacked here: at run time no file that was written may be executed.
RUN case "$(uname -m)" in aarch64) platform=linux-aarch64 ;; *) platform=linux-x64 ;; esac \
    && jar xf ingest/target/lib/onnxruntime-*.jar "ai/onnxruntime/native/$platform" \
    && mv "ai/onnxruntime/native/$platform" native

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --uid 10001 --home-dir / --no-create-home --shell /usr/sbin/nologin kneadle \
    && mkdir -p /index /content && chown kneadle /index
ENV LC_ALL=C.UTF-8 KNEADLE_INDEX=/index
USER kneadle

FROM runtime AS ingest
COPY --from=build /kneadle/native /kneadle/native
COPY --from=build /kneadle/ingest/target/lib /kneadle/lib
COPY --from=build /kneadle/ingest/target/kneadle-ingest.jar /kneadle/
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx256m", "-Donnxruntime.native.path=/kneadle/native", "-jar", "/kneadle/kneadle-ingest.jar"]
CMD ["ingest", "--watch", "/content"]

FROM runtime AS search-api
COPY --from=build /kneadle/native /kneadle/native
COPY --from=build /kneadle/search-api/target/lib /kneadle/lib
COPY --from=build /kneadle/search-api/target/kneadle-search-api.jar /kneadle/
EXPOSE 7070
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/7070 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx256m", "-Donnxruntime.native.path=/kneadle/native", "-jar", "/kneadle/kneadle-search-api.jar"]
CMD ["serve", "--host", "0.0.0.0"]
