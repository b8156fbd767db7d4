#!/usr/bin/env bash
# Makes the Teams app: fills the ids into manifest.template.json and zips it with the icons. Needs zip.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

usage='Usage: pack.sh --app-id ID --organisation NAME --website URL --privacy URL --terms URL [--name NAME] [--version N.N.N] [--out FILE]

  --app-id        the bot'"'"'s app (client) id: the output botAppId of the Azure template, or that of your app registration
  --organisation  who runs the bot, at most 32 characters
  --website       a page about your support                   (https)
  --privacy       your privacy notice                         (https)
  --terms         your terms of use                           (https)
  --name          what people call the bot, at most 30 characters; SupportBot unless given
  --version       raise it whenever you upload again; 1.0.0 unless given
  --out           the file to write; SupportBot.zip unless given'

app_id='' organisation='' website='' privacy='' terms='' name=SupportBot version=1.0.0 out=SupportBot.zip

main() {
  read_options "$@"
  check
  command -v zip >/dev/null || stop 'zip is not installed (Debian: apt-get install zip).'

  folder="$(mktemp -d)"
  trap 'rm -rf "$folder"' EXIT
  fill <"$here/manifest.template.json" >"$folder/manifest.json"
  cp "$here/color.png" "$here/outline.png" "$folder"
  rm -f "$out"
  (cd "$folder" && zip -q -X made.zip manifest.json color.png outline.png)
  mv "$folder/made.zip" "$out"
  echo "$out: version $version of $name for bot $app_id"
}

read_options() {
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --help) echo "$usage"; exit 0 ;;
      --app-id | --organisation | --website | --privacy | --terms | --name | --version | --out)
        [ "$#" -ge 2 ] || stop "$1 needs a value."
        local option="${1#--}"
        printf -v "${option//-/_}" '%s' "$2"
        shift 2
        ;;
      *) stop "There is no option '$1'."$'\n\n'"$usage" ;;
    esac
  done
}

check() {
  local option url
  for option in app_id organisation website privacy terms; do
    [ -n "${!option}" ] || stop "--${option//_/-} is missing."$'\n\n'"$usage"
  done

  app_id="$(tr '[:upper:]' '[:lower:]' <<<"$app_id")"
  [[ "$app_id" =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] || stop "--app-id '$app_id' is no app id: 36 characters with hyphens."
  [[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || stop "--version '$version' is no version: three numbers such as 1.0.0."
  [ "${#name}" -le 30 ] || stop "--name '$name' is longer than 30 characters."
  [ "${#organisation}" -le 32 ] || stop "--organisation '$organisation' is longer than 32 characters."
  for url in "$website" "$privacy" "$terms"; do
    [[ "$url" =~ ^https://[^[:space:]]+$ ]] || stop "'$url' is no https address."
  done
}

fill() {
  sed -e "s|@VERSION@|$version|g" -e "s|@APP_ID@|$app_id|g" \
    -e "s|@ORGANISATION@|$(for_sed "$organisation")|g" -e "s|@NAME@|$(for_sed "$name")|g" \
    -e "s|@WEBSITE@|$(for_sed "$website")|g" -e "s|@PRIVACY@|$(for_sed "$privacy")|g" -e "s|@TERMS@|$(for_sed "$terms")|g"
}

# First as JSON wants it, then as sed does.
for_sed() {
  sed -e 's/[\\"]/\\&/g' -e 's/[\\&|]/\\&/g' <<<"$1"
}

stop() {
  echo "$1" >&2
  exit 1
}

main "$@"
