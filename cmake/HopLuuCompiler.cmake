# What every target is compiled with.
# Where ccache is installed, another clone of the same sources is found in it: paths below the source tree count as relative.
find_program(HOPLUU_CCACHE ccache)
if(HOPLUU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${HOPLUU_CCACHE}")
endif()

add_library(hopluu_compiler INTERFACE)
target_compile_features(hopluu_compiler INTERFACE cxx_std_20)
target_compile_options(hopluu_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees an uninitialized value in every std::optional that it half inlines (-O1, sanitizers); clang-tidy and the sanitizers look instead.
  target_compile_options(hopluu_compiler INTERFACE -Wno-maybe-uninitialized)
  # And where it optimizes hardest, an overlap in the library's own "text" + std::string (its bug 105651).
  target_compile_options(hopluu_compiler INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
if(HOPLUU_WARNINGS_AS_ERRORS)
  target_compile_options(hopluu_compiler INTERFACE -Werror)
endif()
if(HOPLUU_SANITIZE)
  target_compile_options(hopluu_compiler INTERFACE -fsanitize=${HOPLUU_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(hopluu_compiler INTERFACE -fsanitize=${HOPLUU_SANITIZE})
endif()
if(HOPLUU_FUZZ)
  target_compile_options(hopluu_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()
