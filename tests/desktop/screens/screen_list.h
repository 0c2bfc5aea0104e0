// Which pictures there are: each a data file and what a person does before the picture is taken.
#pragma once

#include <vector>

namespace hopluu::test {

struct Screen {
    const char* name;
    /// Of those that make-data makes, without ".store". "none": there is no data file yet.
    const char* store;
    /// "go PAGE [ITEM]", "press KEYS", "type TEXT", "click OBJECT", "copy TEXT" (to the clipboard; \t and \n are meant), "open KIND FILE"
    /// (KIND has an openPath; FILE is one of make-data's), "focus OBJECT", "sample", "wait" for what takes longer than a moment.
    std::vector<const char*> steps;
    const char* window = "";  // objectName of another window of the program; empty: the main one
};

[[nodiscard]] const std::vector<Screen>& allScreens();

}  // namespace hopluu::test
