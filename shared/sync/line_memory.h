// What a laptop has learned of its line: how much gets through at once. A part is as large as the line bears and no larger: on a line that
// drops, what was under way is lost, and on a slow one nobody sees anything move.
//
// A pure value: the exchange tells it what happened, and keeps it in the store from one exchange to the next.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace hopluu::sync {

class LineMemory {
public:
    /// Bytes that the next request may take on the line, and its answer. On a line that drops the two share what a connection carries.
    [[nodiscard]] std::size_t sendLimit() const;
    [[nodiscard]] std::size_t newsLimit(bool isSending) const;
    /// The line has dropped: a request has the whole connection to itself, since what a connection carries seems to be bounded.
    [[nodiscard]] bool drops() const { return ceiling_ != 0; }

    /// A request and its answer got through, so many bytes, in `elapsed` (0: not measured).
    void gotThrough(std::size_t sent, std::size_t received, std::chrono::milliseconds elapsed);
    /// The line was cut under way: a request of so many bytes, after so many of its answer were kept. False: trying the same again at
    /// once has no prospect.
    [[nodiscard]] bool wasCut(std::size_t sent, std::size_t received);

    /// Numbers, for a setting. What cannot be read is forgotten.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] static LineMemory fromText(std::string_view text);

    bool operator==(const LineMemory&) const = default;

private:
    [[nodiscard]] std::size_t sizeTried(std::size_t sent) const;

    std::size_t part_ = 64 * 1024;
    std::size_t good_ = 0;      // the largest that got through since it was last cut; 0: none yet
    std::size_t ceiling_ = 0;   // the smallest that was cut; 0: none
    std::size_t bearable_ = 0;  // bytes that pass in a bearable time; 0: not measured
    unsigned successes_ = 0;    // since the last change
    unsigned cuts_ = 0;         // in a row
};

}  // namespace hopluu::sync
