// Names of the Arabic letters and marks, so that sources stay ASCII and can be read aloud.
#pragma once

namespace isnad {

inline constexpr char32_t kHamza = 0x0621;
inline constexpr char32_t kAlefMadda = 0x0622;
inline constexpr char32_t kAlefHamzaAbove = 0x0623;
inline constexpr char32_t kWawHamza = 0x0624;
inline constexpr char32_t kAlefHamzaBelow = 0x0625;
inline constexpr char32_t kYehHamza = 0x0626;
inline constexpr char32_t kAlef = 0x0627;
inline constexpr char32_t kBeh = 0x0628;
inline constexpr char32_t kTehMarbuta = 0x0629;
inline constexpr char32_t kTeh = 0x062A;
inline constexpr char32_t kTheh = 0x062B;
inline constexpr char32_t kJeem = 0x062C;
inline constexpr char32_t kHah = 0x062D;
inline constexpr char32_t kKhah = 0x062E;
inline constexpr char32_t kDal = 0x062F;
inline constexpr char32_t kThal = 0x0630;
inline constexpr char32_t kReh = 0x0631;
inline constexpr char32_t kZain = 0x0632;
inline constexpr char32_t kSeen = 0x0633;
inline constexpr char32_t kSheen = 0x0634;
inline constexpr char32_t kSad = 0x0635;
inline constexpr char32_t kDad = 0x0636;
inline constexpr char32_t kTah = 0x0637;
inline constexpr char32_t kZah = 0x0638;
inline constexpr char32_t kAin = 0x0639;
inline constexpr char32_t kGhain = 0x063A;
inline constexpr char32_t kTatweel = 0x0640;
inline constexpr char32_t kFeh = 0x0641;
inline constexpr char32_t kQaf = 0x0642;
inline constexpr char32_t kKaf = 0x0643;
inline constexpr char32_t kLam = 0x0644;
inline constexpr char32_t kMeem = 0x0645;
inline constexpr char32_t kNoon = 0x0646;
inline constexpr char32_t kHeh = 0x0647;
inline constexpr char32_t kWaw = 0x0648;
inline constexpr char32_t kAlefMaqsura = 0x0649;
inline constexpr char32_t kYeh = 0x064A;

inline constexpr char32_t kFathatan = 0x064B;
inline constexpr char32_t kDammatan = 0x064C;
inline constexpr char32_t kKasratan = 0x064D;
inline constexpr char32_t kFatha = 0x064E;
inline constexpr char32_t kDamma = 0x064F;
inline constexpr char32_t kKasra = 0x0650;
inline constexpr char32_t kShadda = 0x0651;
inline constexpr char32_t kSukun = 0x0652;
inline constexpr char32_t kMaddaAbove = 0x0653;
inline constexpr char32_t kHamzaAbove = 0x0654;
inline constexpr char32_t kHamzaBelow = 0x0655;
inline constexpr char32_t kDaggerAlef = 0x0670;
inline constexpr char32_t kAlefWasla = 0x0671;

}  // namespace isnad
