#include "sha256.h"

#include <doctest/doctest.h>

using isnad::bytes_of_hex;
using isnad::sha256_bytes;
using isnad::sha256_hex;

// The two values are the examples of FIPS 180-4.
TEST_CASE("SHA-256 of nothing and of abc are the published values") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("hexadecimal digits turn back into the bytes that they stand for") {
  CHECK(bytes_of_hex(sha256_hex("abc")) == sha256_bytes("abc"));
  CHECK(bytes_of_hex("") == "");
}

TEST_CASE("digits that are odd in number, upper case or none have no bytes") {
  CHECK_FALSE(bytes_of_hex("abc"));
  CHECK_FALSE(bytes_of_hex("AB"));
  CHECK_FALSE(bytes_of_hex("0g"));
}
