# The command in a small image: built where Swift is, run where only its libraries are.
#
#   docker build --tag entente .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/here" entente \
#       draw /usr/share/entente/seeds --roll-up -o seeds.svg
#
#   docker build --target package --output packages .     the Debian package alone

FROM swift:6.3-bookworm AS build
RUN apt-get -qq update && \
    apt-get -qq install -y --no-install-recommends dpkg-dev git libarchive-dev libexpat1-dev \
        libgraphviz-dev pkg-config python3 zlib1g-dev && \
    rm -rf /var/lib/apt/lists/*
WORKDIR /entente
COPY . .
# Dates the package where the context has no repository.
ARG SOURCE_DATE_EPOCH
RUN bin/package /packages

FROM scratch AS package
COPY --from=build /packages /

FROM debian:bookworm-slim
# libarchive, which the package only recommends, unpacks archives and spreadsheets.
RUN --mount=type=bind,from=package,target=/packages \
    apt-get -qq update && \
    apt-get -qq install -y --no-install-recommends /packages/*.deb libarchive13 && \
    rm -rf /var/lib/apt/lists/*
WORKDIR /here
ENTRYPOINT ["entente"]
