#include "bench/sync/score_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hopluu::bench {

namespace {

std::string text(double number) {
    return std::floor(number) == number ? fmt::format("{:.0f}", number) : fmt::format("{:.2f}", number);
}

void printRow(const std::string& what, const std::string& aim, const std::string& reached, const std::string& verdict,
              const std::string& baseline) {
    fmt::print("{:<62}{:>9}{:>10}  {:<7}{}\n", what, aim, reached, verdict, baseline);
    std::fflush(stdout);
}

}  // namespace

ScoreTable::ScoreTable() {
    printRow("", "at most", "reached", "", "baseline");
}

void ScoreTable::atMost(const std::string& what, double aim, double reached, const std::string& baseline, DependsOn dependsOn,
                        double guard) {
    const bool isWell = reached <= aim;
    missedAny_ = missedAny_ || !isWell;
    isWorse_ = isWorse_ || (reached > (guard > 0 ? guard : aim) && dependsOn == DependsOn::nothing);
    printRow(what, text(aim), text(reached), isWell ? "ok" : "MISSED", baseline);
}

void ScoreTable::holds(const std::string& what, bool reached, const std::string& baseline) {
    missedAny_ = missedAny_ || !reached;
    isWorse_ = isWorse_ || !reached;
    printRow(what, "", reached ? "yes" : "no", reached ? "ok" : "MISSED", baseline);
}

void ScoreTable::note(const std::string& what, double reached, const std::string& baseline) {
    printRow(what, "", text(reached), "", baseline);
}

}  // namespace hopluu::bench
