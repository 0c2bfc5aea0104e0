// What every benchmark needs: medians over runs, and the peak of memory.
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string_view>
#include <vector>

namespace hopluu::bench {

inline bool isSmoke(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) { return argument == "--smoke"; });
}

/// Processor time of this process so far, in microseconds: what else the machine does meanwhile does not count.
inline double processorMicroseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Median processor time of one call, in microseconds. Each of the runs calls `work` `repeats` times.
template <class Work>
double medianMicroseconds(std::size_t runs, std::size_t repeats, Work work) {
    std::vector<double> times;
    for (std::size_t run = 0; run < runs; ++run) {
        const double begin = processorMicroseconds();
        for (std::size_t i = 0; i < repeats; ++i) {
            work();
        }
        times.push_back((processorMicroseconds() - begin) / static_cast<double>(repeats));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Peak resident memory of this process so far, in megabytes.
inline double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace hopluu::bench
