# hopluu_embed(target NAMESPACE ns HEADER path/in/build.h FILES name=file …)
# Makes each file a `inline constexpr std::string_view name` in the header, so that a program needs no data file to start.
# The bytes are written as hexadecimal escapes split over lines: any content, no length limit of string literals.
function(hopluu_embed target)
  cmake_parse_arguments(EMBED "" "NAMESPACE;HEADER" "FILES" ${ARGN})
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${EMBED_HEADER}")
  set(inputs "")
  foreach(pair IN LISTS EMBED_FILES)
    string(REGEX REPLACE "^[^=]*=" "" file "${pair}")
    list(APPEND inputs "${file}")
  endforeach()
  string(REPLACE ";" "|" pairs "${EMBED_FILES}")
  add_custom_command(
    OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${out}" "-DNAMESPACE=${EMBED_NAMESPACE}" "-DPAIRS=${pairs}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake"
    DEPENDS ${inputs} "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake"
    COMMENT "Embedding ${EMBED_HEADER}"
    VERBATIM)
  target_sources(${target} PRIVATE "${out}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/embedded")
endfunction()
