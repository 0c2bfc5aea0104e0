#include "report/finding_words.h"

#include <array>
#include <cstddef>

namespace hopluu::report {

namespace {

struct OperatorWords {
    std::string_view code;
    std::string_view sign;
};

// In the order of RuleOperator.
constexpr std::array<OperatorWords, 8> kOperators = {{{"equal", "="},
                                                      {"not_equal", "≠"},
                                                      {"greater", ">"},
                                                      {"greater_or_equal", "≥"},
                                                      {"less", "<"},
                                                      {"less_or_equal", "≤"},
                                                      {"compulsory_pair", "cùng có"},
                                                      {"exclusive_pair", "không cùng có"}}};

}  // namespace

std::string_view importanceCode(Importance importance) {
    switch (importance) {
        case Importance::low:
            return "low";
        case Importance::medium:
            return "medium";
        case Importance::high:
            return "high";
    }
    return "";
}

std::string_view importanceWord(Importance importance) {
    switch (importance) {
        case Importance::low:
            return "Thấp";
        case Importance::medium:
            return "Vừa";
        case Importance::high:
            return "Cao";
    }
    return "";
}

std::string_view operatorCode(RuleOperator op) {
    return kOperators.at(static_cast<std::size_t>(op)).code;
}
std::string_view operatorSign(RuleOperator op) {
    return kOperators.at(static_cast<std::size_t>(op)).sign;
}

}  // namespace hopluu::report
