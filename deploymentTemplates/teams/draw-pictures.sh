#!/usr/bin/env bash
# Draws the guide's pictures as PNGs for Teams, which shows no SVG: draw-pictures.sh FOLDER [PROGRAM]
# PROGRAM is the published bot; without it the repository's is built and run. Again when the guide has changed.
# Needs rsvg-convert (Debian: librsvg2-bin) and a font.
set -euo pipefail
into="$(realpath -m "${1:?The folder to draw into}")"
program=("${2:-}")
[ -n "${2:-}" ] || program=(dotnet run --project "$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")/src/SupportBot" --)
drawings="$(mktemp -d)"
trap 'rm -r "$drawings"' EXIT

"${program[@]}" pictures "$drawings"
mkdir -p "$into"
for drawing in "$drawings"/*.svg; do
  rsvg-convert --zoom 2 "$drawing" --output "$into/$(basename "$drawing" .svg).png"
done
