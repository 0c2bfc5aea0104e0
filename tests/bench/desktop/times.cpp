#include "bench/desktop/times.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hopluu::bench {

namespace {

constexpr double kSmokeFactor = 10;

/// Padded by letters, as fmt's width counts them.
void printLine(const std::string& what, const std::string& rest) {
    fmt::print("  {:<52}{}\n", what, rest);
    std::fflush(stdout);
}

}  // namespace

double Times::quantile(std::vector<double> all, double share) {
    if (all.empty()) {
        return 0;
    }
    std::sort(all.begin(), all.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(all.size())));
    return all[std::clamp<std::size_t>(rank, 1, all.size()) - 1];
}

double Times::shareOver(double milliseconds) const {
    const auto over = std::count_if(all_.begin(), all_.end(), [&](double each) { return each > milliseconds; });
    return all_.empty() ? 0 : static_cast<double>(over) / static_cast<double>(all_.size());
}

void Report::title(const std::string& text) const {
    fmt::print("{}\n", text);
    printLine("milliseconds to the frame on the screen:", "median   95 % longest  worked  times   aim");
}

void Report::add(const std::string& what, const Times& times, double aim) {
    const bool isMissed = isSmoke_ ? times.median() > kSmokeFactor * aim : times.percentile95() > aim;
    isMissed_ = isMissed_ || isMissed || times.count() == 0;
    printLine(what, fmt::format("{:6.1f} {:6.1f} {:7.1f}  {:6.1f} {:6}   {:.1f}{}", times.median(), times.percentile95(), times.longest(),
                                times.medianWorked(), times.count(), aim, isMissed ? "  MISSED" : ""));
}

void Report::note(const std::string& text) const {
    printLine("", text);
}

}  // namespace hopluu::bench
