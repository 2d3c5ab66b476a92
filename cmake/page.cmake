# The page: npm builds web/dist when a source of web/ has changed; its files are then compiled into isnad_server.
set(WEB ${PROJECT_SOURCE_DIR}/web)
find_program(NPM npm REQUIRED)
file(GLOB_RECURSE WEB_SOURCES CONFIGURE_DEPENDS ${WEB}/src/* ${WEB}/public/*)
list(APPEND WEB_SOURCES ${WEB}/index.html ${WEB}/vite.config.ts ${WEB}/svelte.config.js ${WEB}/tsconfig.json ${WEB}/package.json)

# npm writes this file last, so it is newer than the list that it was made from. A new build folder knows nothing of what
# another one, or tools/install.sh, has fetched, so the file itself is asked.
add_custom_command(OUTPUT ${WEB}/node_modules/.package-lock.json
  COMMAND sh -c "[ node_modules/.package-lock.json -nt package-lock.json ] || exec \"$0\" ci --ignore-scripts --no-audit --no-fund"
          ${NPM}
  COMMAND ${CMAKE_COMMAND} -E touch ${WEB}/node_modules/.package-lock.json
  DEPENDS ${WEB}/package-lock.json WORKING_DIRECTORY ${WEB} COMMENT "Fetching what the page is built with" VERBATIM)

set(PAGE ${PROJECT_BINARY_DIR}/page)
add_custom_command(OUTPUT ${PAGE}/page_table.cpp ${PAGE}/page_content.S
  COMMAND ${NPM} run --silent build -- --logLevel warn
  COMMAND ${CMAKE_COMMAND} -DDIST=${WEB}/dist -DOUT=${PAGE} -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${WEB_SOURCES} ${WEB}/node_modules/.package-lock.json ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  WORKING_DIRECTORY ${WEB} COMMENT "Building the page" VERBATIM)
target_sources(isnad_server PRIVATE ${PAGE}/page_table.cpp ${PAGE}/page_content.S)
