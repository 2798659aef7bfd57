# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# What decides the packages first, so that an edit of the code does not fetch them anew.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/KerjasamaDesa.Domain/*.csproj src/KerjasamaDesa.Domain/packages.lock.json src/KerjasamaDesa.Domain/
COPY src/KerjasamaDesa.LocalPostgres/*.csproj src/KerjasamaDesa.LocalPostgres/packages.lock.json src/KerjasamaDesa.LocalPostgres/
COPY src/KerjasamaDesa.Reports/*.csproj src/KerjasamaDesa.Reports/packages.lock.json src/KerjasamaDesa.Reports/
COPY src/KerjasamaDesa.Typesetting/*.csproj src/KerjasamaDesa.Typesetting/packages.lock.json src/KerjasamaDesa.Typesetting/
COPY src/KerjasamaDesa.Web/*.csproj src/KerjasamaDesa.Web/packages.lock.json src/KerjasamaDesa.Web/
# An image for another kind of machine is built with --build-arg RID=, without code compiled ahead.
ARG RID=linux-x64
RUN dotnet restore src/KerjasamaDesa.Web --locked-mode ${RID:+-r $RID}
COPY .editorconfig ./
COPY src src
RUN dotnet publish src/KerjasamaDesa.Web -c Release -o /portal --no-restore ${RID:+-r $RID --self-contained false}

# The full image, because it has ICU (Indonesian dates and sums) and time zones; the alpine and chiseled ones lack them.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -g "$APP_UID" /data
WORKDIR /portal
COPY --from=build /portal ./
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    Portal__Data=/data
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 CMD ["curl", "-fsS", "-o", "/dev/null", "http://localhost:8080/sehat"]
ENTRYPOINT ["dotnet", "KerjasamaDesa.Web.dll"]
