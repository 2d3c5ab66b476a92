#include "sha256_stream.h"

#include <openssl/evp.h>

#include <array>

#include "sha256.h"

namespace isnad {

struct Sha256Stream::State {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) { EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr); }
Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::add(std::string_view piece) { EVP_DigestUpdate(state_->context.get(), piece.data(), piece.size()); }

std::string Sha256Stream::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size);
  return hex_of_bytes({reinterpret_cast<const char*>(digest.data()), size});
}

}  // namespace isnad
