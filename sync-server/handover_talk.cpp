#include "handover_talk.h"

#include "exit_code.h"
#include "system/terminal.h"

#include <atomic>
#include <cstdio>
#include <thread>

namespace hopluu::server {

namespace {

std::atomic<bool> isToStop =
    false;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): of the whole program, which has one input

void watchInput() {
    std::thread([] {
        while (std::fgetc(stdin) != EOF) {
            // Nothing that comes means anything.
        }
        isToStop = true;
    }).detach();
}

nlohmann::json countsOf(const sync::BlocState& state) {
    std::uint64_t bytes = 0;
    for (const auto& [name, proof] : state.files) {
        bytes += proof.size;
    }
    return {{"operations", state.operations},
            {"refused", state.refused},
            {"conflicts", state.conflicts},
            {"units", state.units.size()},
            {"submissions", state.submissions.size()},
            {"files", state.files.size()},
            {"bytes", bytes}};
}

}  // namespace

HandoverTalk::HandoverTalk(To to, Stops stops) : to_(to) {
    if (stops == Stops::whenInputCloses) {
        watchInput();
    }
}

HandoverProgress HandoverTalk::progress() const {
    const bool isTerminal = to_ == To::person && system::errorsAreSeen();
    return [this, isTerminal, last = std::uint64_t{0}](std::uint64_t done, std::uint64_t total) mutable {
        if (done >> 20U != last || done == total) {  // once a megabyte
            last = done >> 20U;
            if (isTerminal) {
                fmt::print(stderr, "\r{}/{} MB{}", last, total >> 20U, done == total ? "\n" : "");
            }
            emit({{"event", "progress"}, {"done", done}, {"total", total}});
        }
        return !isToStop;
    };
}

void HandoverTalk::code(const char* whose, const std::string& spoken) const {
    emit({{"event", "code"}, {"whose", whose}, {"code", spoken}});
}

void HandoverTalk::differs(const std::vector<BilingualText>& differences) const {
    nlohmann::json all = nlohmann::json::array();
    for (const auto& each : differences) {
        all.push_back({{"vi", each.vi}, {"en", each.en}});
        say("  {}\n  {}\n", each.vi, each.en);
    }
    emit({{"event", "differs"}, {"differences", std::move(all)}});
}

void HandoverTalk::done(const sync::BlocState* state, nlohmann::json more) const {
    more["event"] = "done";
    if (state != nullptr) {
        more["state"] = countsOf(*state);
    }
    emit(more);
}

int HandoverTalk::failed(const Error& error) const {
    emit({{"event", "failed"},
          {"code", error.code},
          {"vi", error.message.vi},
          {"en", error.message.en},
          {"remedy_vi", error.remedy.vi},
          {"remedy_en", error.remedy.en},
          {"place", error.place}});
    return to_ == To::person ? report(error) : exitCodeOf(error);
}

void HandoverTalk::emit(const nlohmann::json& event) const {
    if (to_ == To::program) {
        // A path may hold bytes that are no UTF-8.
        fmt::print("{}\n", event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        std::fflush(stdout);
    }
}

}  // namespace hopluu::server
