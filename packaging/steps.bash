# Sourced by ./run and ./check: runs a long command quietly, and says what is going on and how long it took.

elapsed() {
    printf '%d:%02d' $((SECONDS / 60)) $((SECONDS % 60))
}

# Runs in the background until it is killed: every 20 seconds the last line of the log, so that nobody takes a long build for a stuck one.
# It waits with bash's own read on a pipe that never speaks; a `sleep` would outlive the kill and hold our output open.
tellProgress() {
    local log=$1 silence
    exec {silence}<> <(:)
    while ! read -r -t 20 -u "$silence"; do
        printf '%s    %s\n' "$(elapsed)" "$(tail -n 1 "$log" | cut -c1-110)"
    done
}

# step "What is being done" log-file command…
# The command's output goes to the log; its last lines are shown when it fails.
step() {
    local title=$1 log=$2 began=$SECONDS teller status=0
    shift 2
    printf '%s  %s\n' "$(elapsed)" "$title"
    mkdir -p "$(dirname "$log")"
    : >"$log"
    tellProgress "$log" &
    teller=$!
    "$@" </dev/null >>"$log" 2>&1 || status=$?
    kill "$teller" 2>/dev/null || true
    wait "$teller" 2>/dev/null || true
    if [[ $status -ne 0 ]]; then
        tail -n 60 "$log" >&2
        printf '%s  KHÔNG XONG · FAILED: %s (%s)\n' "$(elapsed)" "$title" "$log" >&2
        return "$status"
    fi
    if [[ $((SECONDS - began)) -ge 2 ]]; then
        printf '%s    %d s\n' "$(elapsed)" $((SECONDS - began))
    fi
}
