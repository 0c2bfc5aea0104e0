// Aim, reached, baseline, line by line.
#pragma once

#include <string>

namespace hopluu::bench {

/// A time depends on the machine and on what else it does; bytes do not.
enum class DependsOn : bool { nothing, machine };

class ScoreTable {
public:
    /// Prints the head.
    ScoreTable();
    /// `aim` and `reached` in the unit that `what` ends with. At most `aim` is well. `guard`: what must hold, where that is more or less.
    void atMost(const std::string& what, double aim, double reached, const std::string& baseline, DependsOn dependsOn, double guard = 0);
    void holds(const std::string& what, bool reached, const std::string& baseline);
    /// For the reader only.
    void note(const std::string& what, double reached, const std::string& baseline);

    /// Has anything become worse that does not depend on the machine? Has any aim at all been missed?
    [[nodiscard]] bool isWorse() const { return isWorse_; }
    [[nodiscard]] bool missedAny() const { return missedAny_; }

private:
    bool isWorse_ = false, missedAny_ = false;
};

}  // namespace hopluu::bench
