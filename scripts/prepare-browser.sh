#!/bin/sh
# Installs Debian's chromium for the tests of the page, where no chromium is found. Where that cannot be done it says so, and those tests
# are skipped.
set -u
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
as_root=""
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
if command -v apt-get >/dev/null 2>&1 &&
  $as_root apt-get update -qq &&
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; then
  exit 0
fi
echo "no chromium here and none could be installed: the tests of the page in a browser are skipped" >&2
