// Who is at this laptop and what it is called, as its system knows: a first guess for the form of first start.
#pragma once

#include <QString>

namespace hopluu::desktop {

/// The full name, where the system has one; an account's name ("admin") is nobody's.
[[nodiscard]] QString personAtThisLaptop();
[[nodiscard]] QString nameOfThisLaptop();

}  // namespace hopluu::desktop
