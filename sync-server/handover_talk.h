// How a command of a handover says what it does: in sentences to a person, or as events to a program that runs it
// (docs/spec/handover.md#events).
#pragma once

#include "handover.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace hopluu::server {

/// Sentences of two languages to a terminal, or one JSON object a line; always on standard output, failures of the former on standard
/// error.
class HandoverTalk {
public:
    enum class To { person, program };
    /// Is to be stopped when standard input closes? Only what can be done again from the start may be.
    enum class Stops { never, whenInputCloses };

    HandoverTalk(To to, Stops stops);

    [[nodiscard]] HandoverProgress progress() const;
    /// For a person.
    template <typename... Arguments>
    void say(fmt::format_string<Arguments...> text, Arguments&&... arguments) const {
        if (to_ == To::person) {
            fmt::print(text, std::forward<Arguments>(arguments)...);
        }
    }
    /// For a program, before the rest of it: whose file this is, to be compared over the telephone.
    void code(const char* whose, const std::string& spoken) const;
    void differs(const std::vector<BilingualText>& differences) const;
    /// It is done. `state` may be null: there is none.
    void done(const sync::BlocState* state, nlohmann::json more = nlohmann::json::object()) const;
    /// The exit code.
    [[nodiscard]] int failed(const Error& error) const;

private:
    void emit(const nlohmann::json& event) const;
    To to_;
};

}  // namespace hopluu::server
