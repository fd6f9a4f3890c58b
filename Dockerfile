# The images of the four services, the pages, the command line and, for demonstrations, an OpenID provider: one target
# each. `docker build --target intake -t junban/intake .`
#
# The build has Node with npm; what runs has the Node program alone, on the Debian that it was built for.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim
ARG RUN_IMAGE=debian:bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs its scripts here: they fetch another Node and another PostgreSQL, or build what nobody loads.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm run build:openid
# Each image gets the packages and the parts of the program that its own main.js imports. Hard links cost nothing here.
RUN for app in intake eligibility scheduling assignment web cli; do \
      mkdir -p /images/$app \
      && node dist/tools/image-files/main.js $app | xargs cp --archive --link --parents --target-directory=/images/$app; \
    done

FROM ${RUN_IMAGE} AS run
RUN useradd --uid 1000 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin node
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
# glibc's arenas are for many threads; libs/service/README.md has the figures, also of the flags below.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MALLOC_ARENA_MAX=1
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

FROM run AS intake
COPY --from=build /images/intake ./
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--disable-warning=TimeoutNegativeWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/apps/intake/src/main.js"]

FROM run AS eligibility
COPY --from=build /images/eligibility ./
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--disable-warning=TimeoutNegativeWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/apps/eligibility/src/main.js"]

FROM run AS scheduling
COPY --from=build /images/scheduling ./
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--disable-warning=TimeoutNegativeWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/apps/scheduling/src/main.js"]

FROM run AS assignment
COPY --from=build /images/assignment ./
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--disable-warning=TimeoutNegativeWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/apps/assignment/src/main.js"]

FROM run AS web
COPY --from=build /images/web ./
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/apps/web/src/main.js"]

# `junban`, for operators and for the job that makes the roles of a database.
FROM run AS cli
COPY --from=build /images/cli ./
HEALTHCHECK NONE
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "dist/apps/cli/src/main.js"]

# For demonstrations alone: whoever comes may be anybody.
FROM run AS openid
COPY --from=build /app/dist/openid/openid.mjs ./
ENTRYPOINT ["node", "openid.mjs"]
