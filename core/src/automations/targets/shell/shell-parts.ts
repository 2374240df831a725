// Parts of a shell script. Text of sh (POSIX) with curl and jq 1.6; `@WORD@` is filled in.

export const checkPart = String.raw`fail() {
  printf '%s [%s]\n' "$2" "$1" >&2
  exit 1
}

# Before anything is done: is everything there that will be needed?
missing=
for name in $needed; do
  eval "value=\$$name"
  [ -n "$value" ] || missing="$missing@{missing:+, }$name"
done
[ -z "$missing" ] || fail setting-missing "Please set $missing. Nothing was done."
for program in curl jq; do
  command -v "$program" > /dev/null || fail program-missing "Please install $program. Nothing was done."
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
: > "$work/rows"`.replaceAll("@{", "${");

export const periodPart = String.raw`# A day, so many days later, in a form of strftime.
to_date() {
  jq -rn --arg day "$1" --arg form "$3" "(\$day + \"T00:00:00Z\" | fromdate) + 86400 * $2 | strftime(\$form)"
}

today=@{FLOYO_TODAY:-$(TZ=$time_zone date +%Y-%m-%d)}`.replaceAll("@{", "${");

export const askPart = String.raw`# What lies at a dotted path of the answer; else the second word, or nothing.
at() {
  jq -r --arg path "$1" --arg other "@{2:-}" \
    'try (getpath($path / ".") | if . == null or . == false then $other else . end) catch $other' "$work/body" 2> /dev/null ||
    printf '%s\n' "@{2:-}"
}

encode() {
  jq -rn --arg text "$1" '$text / "/" | map(@uri) | join("/")'
}

# The token goes to curl in a file of its own, so that the list of running programs does not show it.
write_headers() {
  {
@HEADERS@
  } > "$work/headers"
}

# What became of the request: fine, or the code of what went wrong.
judge() {
  code=@CODE_AT@
  [ -z "$code" ] || code=$(at "$code")
  if is_one_of "$code" @RETRY@; then echo rate-limited
  elif is_one_of "$code" @EXPIRED@ || [ "$status" = 401 ]; then echo token-expired
  elif [ "$status" = 429 ]; then echo rate-limited
  elif [ "$status" = 000 ] || [ "$status" -ge 500 ]; then echo service-unreachable
  elif [ "$status" -lt 200 ] || [ "$status" -ge 300 ]; then echo service-refused
  elif [ -n "$code" ] && [ "$code" != 0 ]; then echo service-refused
  else echo fine
  fi
}

is_one_of() {
  case "|$2|" in *"|@{1:--}|"*) return 0 ;; esac
  return 1
}

# A path of the service, then the fields of the query. Waits and tries again where that helps.
ask() {
  url=@BASE@$1
  shift
  for field; do
    set -- "$@" --data-urlencode "$field"
    shift
  done
  write_headers
  attempt=1
  while :; do
    : > "$work/body"
    status=$(curl --silent --globoff --get --max-time 60 --header "@$work/headers" --dump-header "$work/head" \
      --output "$work/body" --write-out '%{http_code}' "$@" "$url") || status=000
    verdict=$(judge)
    case $verdict in
      fine) return ;;
      rate-limited | service-unreachable) [ "$attempt" -lt 6 ] || explain ;;
      *) explain ;;
    esac
    wait_for "$attempt"
    attempt=$((attempt + 1))
  done
}

explain() {
  said=$(at @MESSAGE_AT@)
  [ -n "$said" ] || said="status $status"
  case $verdict in
    rate-limited) sentence="asks us to wait longer than we did. Please run this again later." ;;
    token-expired) sentence="does not accept the token. Please make a new one and set it again." ;;
    service-unreachable) sentence="can't be reached ($said). Please run this again later." ;;
    *) sentence="refused the request: $said." ;;
  esac
  fail "$verdict" @NAME@" $sentence"
}

# As long as the service says, at most 120 seconds, else 1, 2, 4, 8, 16 seconds.
wait_for() {
  asked=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9][0-9]*\).*/\1/p' "$work/head" 2> /dev/null | tail -n 1)
  seconds=$((@{FLOYO_RETRY_MS:-1000} * (1 << ($1 - 1)) / 1000))
  [ "@{asked:-0}" -le 120 ] || asked=120
  [ "@{asked:-0}" -le "$seconds" ] || seconds=$asked
  sleep "$seconds"
}

# The list in an answer; an answer of another shape is refused rather than taken for empty.
take_rows() {
  jq -c --arg path "$1" 'getpath($path / ".") | if type == "array" then .[] else error end' \
    "$work/body" >> "$work/rows" 2> /dev/null ||
    fail answer-unreadable @NAME@" answered in a form that this script does not know. Nothing was written."
}`.replaceAll("@{", "${");

export const tablePart =
  String.raw`# Nested fields become columns such as customer.email; columns stand in the order in which they first appear.
jq -s --argjson lifted 'LIFTED' --argjson drop "$drop_columns" --argjson rename "$rename_columns" '
  def text: if . == null then "" elif type == "array" then tojson else tostring end;
  def flatten($lifted; $prefix):
    to_entries[] | .key as $key | if (.value | type) == "object"
      then .value | flatten([]; if ($lifted | index($key)) then $prefix else $prefix + $key + "." end)
      else { key: ($prefix + $key), value: (.value | text) } end;
  map([flatten($lifted; "")] | from_entries) as $rows
  | (reduce ($rows[] | keys_unsorted[]) as $name ({}; .[$name] = true) | keys_unsorted) as $columns
  | ($columns - $drop) as $kept
  | { missing: ($drop + ($rename | keys_unsorted) - $columns), count: ($rows | length),
      names: [$kept[] | $rename[.] // .], rows: [$rows[] | . as $row | [$kept[] | $row[.] // ""]] }
' "$work/rows" > "$work/table"

count=$(jq -r .count "$work/table")
if [ "$count" = 0 ] && [ "$drop_columns$rename_columns" = '[]{}' ]; then
  echo "There are no rows. Nothing was written."
  exit
fi
missing=$(jq -r '.missing | join(", ")' "$work/table")
[ -z "$missing" ] || fail column-missing "There is no column $missing. Nothing was written."
amount="$count rows with the columns $(jq -r '.names | join(", ")' "$work/table")"
if [ "@{1:-}" = --dry-run ]; then
  echo "Would deliver $amount. Dry run: nothing was written."
  exit
fi

# CSV (RFC 4180), written beside and renamed, so that the file is never half there.
jq -j '
  def quote: if test("[\"\r\n,;\t]") then "\"" + (split("\"") | join("\"\"")) + "\"" else . end;
  .names, .rows[] | (map(quote) | join(",")) + "\r\n"
' "$work/table" > "$RESULT_FOLDER/$file_name.part"
mv "$RESULT_FOLDER/$file_name.part" "$RESULT_FOLDER/$file_name"
echo "Delivered $amount."`.replaceAll("@{", "${");
