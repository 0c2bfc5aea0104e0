# Sourced by app/cli/year-2022 and app/cli/desk-2022, which set `folder` before: one server, the leader's laptop and the boards' laptops on this
# machine, each with a store of its own, moved by the commands that people have.
# HOPLUU and HOPLUU_SERVER name other programs than those of build/release.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # shared with the script that sources this
export LC_ALL=C.UTF-8  # lengths of names are counted in characters

root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
hopluu=${HOPLUU:-$root/build/release/app/cli/hopluu}
server=${HOPLUU_SERVER:-$root/build/release/sync-server/hopluu-server}
form=$root/shared/forms/bqlkcn-dbsh/2022-v1.json
sample=$root/shared/samples/2022
leaderStore=$folder/leader.store
# The board that the leader returns, because a figure stands in the wrong unit and nobody has said why.
returned=ninh-binh

mapfile -t boards < <(jq -r '.members[].id' "$sample/campaign.json")
declare -A shortName
while IFS=$'\t' read -r unit name; do
    shortName[$unit]=$name
done < <(jq -r '.members[] | [.id, .shortName] | @tsv' "$sample/campaign.json")

# --- Speech ---------------------------------------------------------------------------------------------------------------------------

chapter() {
    printf '\n\033[1m%s\033[0m  \033[2m%s · %d,%d s\033[0m\n' "$1" "$2" $((${EPOCHREALTIME/[.,]/} / 1000000 - began / 1000000)) \
        $(((${EPOCHREALTIME/[.,]/} - began) / 100000 % 10))
}

# printf pads by bytes; people read characters.
padded() {
    printf '%s%*s' "$1" $(($2 > ${#1} ? $2 - ${#1} : 0)) ""
}

# --- Who does what --------------------------------------------------------------------------------------------------------------------

onLaptop() {
    local unit=$1
    shift
    "$hopluu" --store "$folder/boards/$unit.store" "$@"
}

leader() {
    "$hopluu" --store "$leaderStore" "$@"
}

# atOnce FUNCTION: on all boards' laptops at the same time; what one says is kept, and shown when it fails.
atOnce() {
    local unit failed=0
    declare -A jobs=()
    for unit in "${boards[@]}"; do
        "$1" "$unit" >"$folder/log/$unit.$1" 2>&1 &
        jobs[$unit]=$!
    done
    for unit in "${boards[@]}"; do
        if ! wait "${jobs[$unit]}"; then
            printf '%s:\n' "${shortName[$unit]}" >&2
            cat "$folder/log/$unit.$1" >&2
            failed=1
        fi
    done
    return "$failed"
}

# The first time on any free port; later on the same one, which stands in the invitations.
startServer() {
    local line
    coproc SERVER { exec "$server" --data-dir "$folder/server" --listen 127.0.0.1 --port "${port:-0}" 2>>"$folder/log/server"; }
    serverPid=$SERVER_PID
    # It answers when it says that it runs.
    while read -r line <&"${SERVER[0]}"; do
        if [[ $line =~ (cổng|port)\ ([0-9]+) ]]; then
            port=${BASH_REMATCH[2]}
            printf 'Máy chủ: https://127.0.0.1:%s\n' "$port"
            return
        fi
    done
    cat "$folder/log/server" >&2
    return 1
}

stopServer() {
    if [[ -n ${serverPid-} ]]; then
        kill -TERM "$serverPid" 2>/dev/null || true
        wait "$serverPid" 2>/dev/null || true
        serverPid=""
    fi
}

join() {
    onLaptop "$1" join --invitation "$folder/invitations/$1.hopluu-invite" --person "Cán bộ ${shortName[$1]}" --device-name "Máy ${shortName[$1]}"
}

# Only what these scripts make is removed, whatever folder was named; more of it in the arguments.
beginAnew() {
    local program
    for program in "$hopluu" "$server"; do
        [[ -x $program ]] || { printf 'Chưa có %s; hãy chạy ./run · not built yet; use ./run\n' "$program" >&2; exit 1; }
    done
    rm -rf "$folder"/{boards,invitations,log,server} "$leaderStore"* "$@"
    mkdir -p "$folder"/{boards,invitations,log}
}

# The leader joins, publishes form and period, and invites every board. $1: the period's facts.
openPeriod() {
    local unit
    leader join --invitation "$folder/server/moi-khoi-truong.hopluu-invite" --person "Văn phòng Khối trưởng" --device-name "Máy Khối trưởng"
    leader leader publish --form "$form" --campaign "$1"
    for unit in "${boards[@]}"; do
        leader leader invite --unit "$unit" --out "$folder/invitations/$unit.hopluu-invite" >/dev/null
    done
    leader sync
}

# Figures from the file, the rules, and for each critical finding the one honest explanation: that is how it was printed.
fillIn() {
    local rule
    onLaptop "$1" import "$sample/boards/$1.csv"
    # 7: there are critical findings that are neither mended nor explained.
    onLaptop "$1" --json check >"$folder/log/$1.findings.json" || [[ $? -eq 7 ]]
    while read -r rule; do
        onLaptop "$1" explain "$rule" "Giữ đúng số đã in trong báo cáo năm 2022; Ban đang rà soát lại."
    done < <(jq -r '.findings[] | select(.critical and .explanation == "") | .rule' "$folder/log/$1.findings.json" | sort -u)
    onLaptop "$1" submit
}

# The points that the leader might give (they are made up): one by one where they differ, the rest as the board gave it.
appraise() {
    local unit criterion points remark
    while IFS=, read -r unit criterion points remark <&3; do
        if [[ $criterion == "*" ]]; then
            leader leader score "$unit" --take-over
        else
            leader leader score "$unit" "$criterion" "${points/./,}" --remark "$remark" >/dev/null
        fi
    done 3< <(tail -n +2 "$sample/appraised.csv")
}

# The leader's list of what nobody has explained, and the cells that it is about. Leaves the rules in `rules`.
returnOne() {
    local cells cell cellOptions=()
    mapfile -t rules < <(leader --json leader review "$returned" | jq -r '.findings[] | select(.explanation == "") | .rule' | sort -u)
    mapfile -t cells < <(leader --json leader review "$returned" | jq -r '.findings[] | select(.explanation == "") | .cells[]' | sort -u)
    for cell in "${cells[@]}"; do
        cellOptions+=(--cell "$cell")
    done
    leader leader return "$returned" --reason "Đề nghị rà soát đơn vị tính và giải trình các cảnh báo." "${cellOptions[@]}"
}
