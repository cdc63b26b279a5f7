# syntax=docker/dockerfile:1
# Each RUN is one line, because deploy/prove.sh runs these very lines where there is no container engine.

# Exact versions. The digests are to be filled in before a release: deploy/README.md, "Pin the images", has the command that prints them.
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0.401-noble
ARG SDK_DIGEST=
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0.12-noble-chiseled
ARG RUNTIME_DIGEST=

FROM --platform=$BUILDPLATFORM ${SDK}${SDK_DIGEST} AS restore
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /src
COPY Bot.sln global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY BannedSymbols.txt BannedSymbols.Core.txt BannedSymbols.Libraries.txt BannedSymbols.Sources.txt ./
COPY src src
COPY tests tests
RUN dotnet restore --locked-mode

FROM restore AS build
RUN dotnet build --no-restore -c Release

FROM build AS test
COPY content content
RUN dotnet test --no-restore -c Release
RUN dotnet run --project src/Bot --no-build -c Release -- check --content content

FROM restore AS publish
ARG TARGETARCH
RUN dotnet publish src/Bot --no-restore -c Release -a $TARGETARCH -o /app
RUN mkdir /nothing

FROM ${RUNTIME}${RUNTIME_DIGEST} AS final
WORKDIR /app
COPY --from=publish /app /app
# The layer that changes most, and last. It comes from the stage its tests passed in: no image without them.
COPY --from=test /src/content /app/content
COPY --from=publish --chown=1654:1654 /nothing /data
COPY --from=publish --chown=1654:1654 /nothing /run/secrets
ENV Bot__DataFolder=/data Bot__SecretsFolder=/run/secrets Health__Listen=http://0.0.0.0:8080 DOTNET_EnableDiagnostics=0
USER 1654:1654
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/app/Bot", "health"]
ENTRYPOINT ["/app/Bot"]
