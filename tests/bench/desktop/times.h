// How long one thing took, again and again, and what was aimed at.
#pragma once

#include <string>
#include <vector>

namespace hopluu::bench {

struct Took {
    double milliseconds = 0;
    double worked = 0;  // of these, processor time of the window's thread: what else the machine does meanwhile does not count
};

class Times {
public:
    void add(const Took& took) {
        all_.push_back(took.milliseconds);
        worked_.push_back(took.worked);
    }
    [[nodiscard]] std::size_t count() const { return all_.size(); }
    [[nodiscard]] double median() const { return quantile(all_, 0.5); }
    [[nodiscard]] double percentile95() const { return quantile(all_, 0.95); }
    [[nodiscard]] double longest() const { return quantile(all_, 1); }
    [[nodiscard]] double medianWorked() const { return quantile(worked_, 0.5); }
    /// The share that took longer than so many milliseconds.
    [[nodiscard]] double shareOver(double milliseconds) const;

private:
    [[nodiscard]] static double quantile(std::vector<double> all, double share);
    std::vector<double> all_, worked_;
};

/// What is printed, and whether an aim was missed. The aim is for the 95th percentile, in milliseconds; a smoke run looks at the median
/// only and bears ten times the aim, so that it fails on what has become slow, never on a machine that does something else as well.
class Report {
public:
    explicit Report(bool isSmoke) : isSmoke_(isSmoke) {}
    void title(const std::string& text) const;
    void add(const std::string& what, const Times& times, double aim);
    /// Beside the aims.
    void note(const std::string& text) const;
    /// Everything is painted quickly enough, and what was painted was right.
    [[nodiscard]] bool isMissed() const { return isMissed_; }

private:
    bool isSmoke_;
    bool isMissed_ = false;
};

}  // namespace hopluu::bench
