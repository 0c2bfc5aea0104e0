// The compilers' 128-bit integer, under a name that -Wpedantic accepts.
#pragma once

namespace hopluu {

__extension__ typedef __int128 Int128;

}  // namespace hopluu
