# The reading is optimised across its files in the programs that read archives: its rules ask small questions of other files all the
# time. Its objects hold both forms, and all other programs are linked without, since linking so takes some 20 s.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(ISNAD_ACROSS_FILES ON)
  # Not beside -flto: GCC leaves the linker's plugin out wherever -fno-lto stands.
  add_link_options($<$<NOT:$<BOOL:$<TARGET_PROPERTY:ISNAD_ACROSS_FILES>>>:-fno-lto>)
endif()

# isnad_keep_for_link(PART...): parts that may be optimised across files. isnad_link_across(PROGRAM): a program in which they are.
function(isnad_keep_for_link)
  foreach(part ${ARGN})
    if(ISNAD_ACROSS_FILES)
      target_compile_options(${part} PRIVATE -flto -ffat-lto-objects)
    endif()
  endforeach()
endfunction()
function(isnad_link_across program)
  if(ISNAD_ACROSS_FILES)
    set_target_properties(${program} PROPERTIES ISNAD_ACROSS_FILES ON)
    # Across files GCC 12 sees copies of negative sizes that are not there, as in one file overlaps (CMakeLists.txt).
    target_link_options(${program} PRIVATE -flto=auto -Wno-stringop-overflow)
  endif()
endfunction()

# isnad_part(NAME DIRS dir... [LINK libs]): a static library of all .cpp below the folders; tests (*_test.cpp), programs and the commands of one left out.
# Their tests are gathered in the property ISNAD_TESTS and built into one program, isnad_tests.
function(isnad_part name)
  cmake_parse_arguments(PART "" "" "DIRS;LINK" ${ARGN})
  set(sources)
  foreach(dir ${PART_DIRS})
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${dir}/*.cpp)
    list(APPEND sources ${found})
  endforeach()
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "(_test|_main|_commands?)\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC isnad_flags ${PART_LINK})
  set_property(GLOBAL APPEND PROPERTY ISNAD_TESTS ${tests})
  set_property(GLOBAL APPEND PROPERTY ISNAD_PARTS ${name})
endfunction()
