// What a piece of work takes and sends, and the middle one of several.
#pragma once

#include "bench/sync/workloads.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace hopluu::bench {

template <class Work>
Cost costOf(Work work) {
    const LineBytes before = lineBytes();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return {took.count(), lineBytes() - before};
}

template <class Number>
Number median(std::vector<Number> all) {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

/// By time; and by bytes, which differ by a few from one to the next (a clock's digits, a random key).
inline Cost medianCost(const std::vector<Cost>& all) {
    std::vector<double> times;
    std::vector<Cost> bySize = all;
    for (const Cost& each : all) {
        times.push_back(each.milliseconds);
    }
    std::sort(bySize.begin(), bySize.end(), [](const Cost& a, const Cost& b) { return a.bytes.together() < b.bytes.together(); });
    return {median(times), bySize[bySize.size() / 2].bytes};
}

}  // namespace hopluu::bench
