# How each library is built for Windows: a function a library, sourced by toolchain-steps, run in the source's own folder.
# Set: $prefix, $out (an empty folder to build in), $jobs, $host (the compilers' prefix), $here (this folder).
# Libraries are static, Qt is shared. Each pkg-config file names all that a static library needs.
# shellcheck shell=bash disable=SC2154

say_package() {  # NAME VERSION LIBS [REQUIRES] [CFLAGS]
    mkdir -p "$prefix/lib/pkgconfig"
    printf 'prefix=%s\nName: %s\nDescription: %s, static, for Windows\nVersion: %s\nLibs: -L${prefix}/lib %s\nRequires: %s\nCflags: -I${prefix}/include %s\n' \
        "$prefix" "$1" "$1" "$2" "$3" "${4:-}" "${5:-}" >"$prefix/lib/pkgconfig/$1.pc"
}

archive() {  # LIBRARY COMPILER-AND-FLAGS… -- SOURCES…
    local library=$1 compile=() source
    shift
    while [ "$1" != -- ]; do compile+=("$1"); shift; done
    shift
    for source; do
        printf '%s\0' "$source"
    done | xargs -0 -P "$jobs" -I{} sh -c 'source=$1; shift; "$@" -c "$source" -o "'"$out"'/$(echo "$source" | tr / _).o"' sh {} "${compile[@]}"
    mkdir -p "$prefix/lib"
    rm -f "$prefix/lib/$library"
    find "$out" -name '*.o' | LC_ALL=C sort | xargs "$host-ar" Drcs "$prefix/lib/$library"
}

headers() {  # FOLDER FILES…
    local folder=$prefix/include/$1
    shift
    mkdir -p "$folder"
    install -m 644 "$@" "$folder/"
}

by_cmake() {  # OPTIONS…
    cmake -S . -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" -DHOPLUU_WINDOWS_PREFIX="$prefix" \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_POLICY_VERSION_MINIMUM=3.5 -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -Wno-dev "$@"
    ninja -C "$out" -j"$jobs"
    ninja -C "$out" install
}

recipe_zlib() {
    archive libz.a "$host-gcc-posix" -O2 -- adler32.c compress.c crc32.c deflate.c infback.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c
    headers . zlib.h zconf.h
    say_package zlib "$1" -lz
}

recipe_sqlite3() {
    # The one file is made by programs of this machine.
    (cd "$out" && "$OLDPWD/configure" --disable-tcl >configure.log && make sqlite3.c >make.log)
    cp "$out/sqlite3.c" "$out/sqlite3.h" .
    headers . sqlite3.h
    # As Debian builds it, what this project uses.
    archive libsqlite3.a "$host-gcc-posix" -O2 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK -DSQLITE_ENABLE_COLUMN_METADATA \
        -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_SECURE_DELETE -DSQLITE_THREADSAFE=1 -- sqlite3.c
    say_package sqlite3 "$1" -lsqlite3
}

recipe_libsodium() {
    (cd "$out" && "$OLDPWD/configure" --host="$host" --prefix="$prefix" --disable-shared --enable-static CC="$host-gcc-posix" && make -j"$jobs" && make install)
    say_package libsodium "$1" -lsodium "" -DSODIUM_STATIC
}

recipe_openssl() {
    (cd "$out" && perl "$OLDPWD/Configure" mingw64 --cross-compile-prefix="$host-" CC=gcc-posix --prefix="$prefix" --libdir=lib --openssldir=/nowhere \
        no-shared no-tests no-module no-engine no-dso no-legacy no-weak-ssl-ciphers no-idea no-seed no-camellia no-gost && make -j"$jobs" build_libs && make install_dev)
    say_package libcrypto "$1" "-lcrypto -lws2_32 -lgdi32 -lcrypt32 -ladvapi32"
    say_package libssl "$1" -lssl libcrypto
    say_package openssl "$1" "" libssl
}

recipe_libzstd() {
    archive libzstd.a "$host-gcc-posix" -O2 -DZSTD_DISABLE_ASM -DXXH_NAMESPACE=ZSTD_ -Ilib -Ilib/common -- lib/common/*.c lib/compress/*.c lib/decompress/*.c
    headers . lib/zstd.h lib/zstd_errors.h
    say_package libzstd "$1" -lzstd
}

recipe_icu() {
    # Normalization and the properties of characters: their tables are in the code, the 30 MB of data are of no use here (stubdata).
    archive libicuuc.a "$host-g++-posix" -std=c++17 -O2 -DU_STATIC_IMPLEMENTATION -DU_COMMON_IMPLEMENTATION -DUCONFIG_NO_FORMATTING=0 \
        -Isource/common -Isource/stubdata -- source/common/*.cpp source/stubdata/stubdata.cpp
    headers unicode source/common/unicode/*.h
    cp "$prefix/lib/libicuuc.a" "$prefix/lib/libicudata.a"
    say_package icu-uc "$1" "-licuuc -ladvapi32" "" -DU_STATIC_IMPLEMENTATION
}

recipe_fmtlib() { by_cmake -DFMT_TEST=OFF -DFMT_DOC=OFF; }
recipe_spdlog() { by_cmake -DSPDLOG_FMT_EXTERNAL=ON -DSPDLOG_BUILD_EXAMPLE=OFF -DSPDLOG_BUILD_TESTS=OFF; }
recipe_pugixml() { by_cmake && say_package pugixml "$1" -lpugixml; }

recipe_libzip() {
    by_cmake -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF -DENABLE_WINDOWS_CRYPTO=OFF -DENABLE_BZIP2=OFF \
        -DENABLE_LZMA=OFF -DENABLE_ZSTD=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF
    say_package libzip "$1" "-lzip -ladvapi32" zlib -DZIP_STATIC
}

recipe_libxlsxwriter() {
    archive libxlsxwriter.a "$host-gcc-posix" -O2 -Iinclude -Ithird_party/minizip "-I$prefix/include" -DUSE_SYSTEM_MINIZIP=0 -- src/*.c \
        third_party/minizip/{ioapi,iowin32,zip}.c third_party/tmpfileplus/tmpfileplus.c third_party/md5/md5.c
    headers . include/xlsxwriter.h
    headers xlsxwriter include/xlsxwriter/*.h
    headers xlsxwriter/third_party include/xlsxwriter/third_party/*.h
    say_package xlsxwriter "$1" -lxlsxwriter zlib
}

recipe_sqlitecpp() {
    by_cmake -DSQLITECPP_INTERNAL_SQLITE=OFF -DSQLITECPP_RUN_CPPLINT=OFF -DSQLITECPP_RUN_CPPCHECK=OFF -DSQLITECPP_USE_STACK_PROTECTION=OFF \
        -DSQLITE_ENABLE_COLUMN_METADATA=ON
}

recipe_qrencode() { by_cmake -DWITH_TOOLS=NO -DWITHOUT_PNG=ON && say_package libqrencode "$1" -lqrencode; }

recipe_cpp-httplib() {
    headers . httplib.h  # as it is, a header only
    say_package cpp-httplib "$1" "-lws2_32 -lcrypt32" "openssl zlib" "-DCPPHTTPLIB_OPENSSL_SUPPORT -DCPPHTTPLIB_ZLIB_SUPPORT"
}

recipe_harfbuzz() {
    archive libharfbuzz.a "$host-g++-posix" -O2 -fno-exceptions -fno-rtti -DHB_NO_MT=0 -Isrc -- src/harfbuzz.cc
    rm -f "$out"/*.o
    archive libharfbuzz-subset.a "$host-g++-posix" -O2 -fno-exceptions -fno-rtti -Isrc -- src/harfbuzz-subset.cc
    headers harfbuzz src/hb*.h
    say_package harfbuzz "$1" -lharfbuzz "" "-I\${prefix}/include/harfbuzz"
    say_package harfbuzz-subset "$1" -lharfbuzz-subset harfbuzz
}

recipe_qt6-base() {
    by_cmake -DBUILD_SHARED_LIBS=ON -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(gcc -print-multiarch)/cmake" -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_BY_DEFAULT=OFF -DQT_GENERATE_SBOM=OFF \
        -DFEATURE_system_{zlib,png,jpeg,freetype,harfbuzz,pcre2,doubleconversion}=OFF -DFEATURE_schannel=ON -DINPUT_openssl=no -DINPUT_opengl=dynamic \
        -DFEATURE_{vulkan,icu,glib,dbus,tabletevent,sql,widgets,printsupport,xml,concurrent,testlib,zstd}=OFF
}

recipe_qt6-declarative() {
    by_cmake -DCMAKE_TOOLCHAIN_FILE="$prefix/lib/cmake/Qt6/qt.toolchain.cmake" -DBUILD_SHARED_LIBS=ON -DQT_HOST_PATH=/usr \
        -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(gcc -print-multiarch)/cmake" -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_BY_DEFAULT=OFF -DQT_GENERATE_SBOM=OFF \
        -DFEATURE_qml_{debug,profiler,preview,jit}=OFF -DFEATURE_quick_{designer,particles}=OFF \
        -DFEATURE_quickcontrols2_{fusion,imagine,material,universal,macos,ios,windows,fluentwinui3}=OFF
}
