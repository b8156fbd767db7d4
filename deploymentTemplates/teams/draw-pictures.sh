#!/usr/bin/env bash
# Draws the guide's pictures as PNGs for Teams, which shows no SVG: draw-pictures.sh INTO [setting...]
# Run it again when the guide has changed. Needs the .NET SDK and rsvg-convert (Debian: librsvg2-bin), and a font.
set -euo pipefail
into="$(realpath -m "${1:?The folder to draw into}")"
shift
drawings="$(mktemp -d)"
trap 'rm -r "$drawings"' EXIT

if [ -n "${SUPPORTBOT:-}" ]; then
  "$SUPPORTBOT" pictures "$drawings" "$@"
else
  dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/../../src/SupportBot" -- pictures "$drawings" "$@"
fi

mkdir -p "$into"
for drawing in "$drawings"/*.svg; do
  rsvg-convert --zoom 2 "$drawing" --output "$into/$(basename "$drawing" .svg).png"
done
