# isnad_embed(TARGET FILE SYMBOL): the bytes of a text file become `extern const std::string_view isnad::SYMBOL` in TARGET.
# The build is configured again when the file changes.
function(isnad_embed target file symbol)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
  file(READ ${file} content)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp)
  file(CONFIGURE OUTPUT ${out} @ONLY CONTENT [[
#include <string_view>
namespace isnad {
extern const std::string_view @symbol@;
const std::string_view @symbol@ = R"__isnad__(@content@)__isnad__";
}  // namespace isnad
]])
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  target_sources(${target} PRIVATE ${out})
endfunction()
