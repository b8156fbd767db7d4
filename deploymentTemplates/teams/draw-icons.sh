#!/usr/bin/env bash
# Draws color.png and outline.png from icon.svg, here or into the folder named. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
into="${1:-.}"

rsvg-convert --width 192 --height 192 icon.svg --output "$into/color.png"

# The lines alone, closer and thicker: at 32 pixels the margin of the big one would leave a blot.
sed -e '/id="ground"/d' -e 's/viewBox="[^"]*"/viewBox="30 30 132 132"/' -e 's/stroke-width="10"/stroke-width="11"/' icon.svg |
  rsvg-convert --width 32 --height 32 --output "$into/outline.png"
