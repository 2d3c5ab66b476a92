# sqlite3_bundled: SQLite (3.51.3 or later, with page encryption) from the amalgamation that tools/fetch-sqlite brings.
# Debian's 3.40.1 has the WAL-reset corruption bug, so it is never linked.
set(SQLITE_DIR ${PROJECT_SOURCE_DIR}/third_party/node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3)
if(NOT EXISTS ${SQLITE_DIR}/sqlite3.c)
  execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tools/fetch-sqlite RESULT_VARIABLE SQLITE_FETCHED)
  if(NOT SQLITE_FETCHED EQUAL 0)
    message(FATAL_ERROR "SQLite could not be fetched; see the message of tools/fetch-sqlite above")
  endif()
endif()

add_library(sqlite3_bundled STATIC ${SQLITE_DIR}/sqlite3.c)
target_include_directories(sqlite3_bundled SYSTEM PUBLIC ${SQLITE_DIR})
target_compile_definitions(sqlite3_bundled PRIVATE
  SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_THREADSAFE=1 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED
  SQLITE_OMIT_SHARED_CACHE SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DEFAULT_WAL_SYNCHRONOUS=1
  SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=0 SQLITE_STRICT_SUBTYPE=1 SQLITE_USE_URI=0
  SQLITE_ENABLE_DBSTAT_VTAB)
# Foreign code: its warnings and its insides are its authors' business, so it is always optimised and never instrumented
# (which would take longer than all of the rest). What it is given and gives back is still checked at the border.
target_compile_options(sqlite3_bundled PRIVATE -w $<$<NOT:$<CONFIG:Release>>:-O2>
  $<$<BOOL:${ISNAD_SANITIZE}>:-fno-sanitize=all>)
target_link_libraries(sqlite3_bundled PRIVATE ${CMAKE_DL_LIBS} m)
find_package(Threads REQUIRED)
target_link_libraries(sqlite3_bundled PUBLIC Threads::Threads)
