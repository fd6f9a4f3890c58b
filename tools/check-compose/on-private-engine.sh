#!/usr/bin/env bash
# Runs the checks of the containers on a Docker engine of its own, which nobody else finds, and takes it away again.
# Where none can run, it says so and goes well.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() {
  printf 'Skipped: the containers, since %s.\n' "$*"
  exit 0
}

((EUID == 0)) || skip 'only root can start a Docker engine of its own'
missing=()
command -v dockerd >/dev/null || missing+=(docker.io)
command -v docker-compose >/dev/null || docker compose version >/dev/null 2>&1 || missing+=(docker-compose)
command -v debootstrap >/dev/null || missing+=(debootstrap)
if ((${#missing[@]})); then
  command -v apt-get >/dev/null || skip "${missing[*]} cannot be installed here"
  # The engine is not to run as a service: other tests would take it for theirs.
  { apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq "${missing[@]}"; } >/dev/null || skip "${missing[*]} cannot be installed"
fi

place=$(mktemp -d)
export DOCKER_HOST="unix://$place/docker.sock"
dockerd --host "$DOCKER_HOST" --data-root "$place/data" --exec-root "$place/exec" --pidfile "$place/pid" >"$place/log" 2>&1 &
engine=$!
end() {
  kill "$engine" 2>/dev/null || true
  wait "$engine" 2>/dev/null || true
  # An engine leaves its network mounted, and one that was killed its data.
  umount --lazy "$place/exec/netns/default" "$place/data" 2>/dev/null || true
  rm -rf "$place" || true
}
trap end EXIT
for ((second = 0; second < 60; second++)); do
  docker version >/dev/null 2>&1 && break
  kill -0 "$engine" 2>/dev/null || skip "no Docker engine runs here ($(tail -n 1 "$place/log"))"
  sleep 1
done
docker version >/dev/null 2>&1 || skip 'the Docker engine did not answer within a minute'
[[ $(docker info --format '{{.Driver}}') != vfs ]] || skip 'this engine copies whole images for each layer (vfs)'

npm run check:compose
npm run check:testcontainers
