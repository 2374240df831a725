/**
 * How keys of vendors begin, from their public documentation, and how many characters follow at least: of `any` (letters, digits,
 * `_`, `-`), `word` (letters and digits), `dotted` (`any` and dots), `upper` (capitals and digits) or `hex`.
 */
export const vendorKeys: readonly string[] = [
  // Clouds
  "amzn.mws. 36 any, ABIA 16 upper, ACCA 16 upper, AKIA 16 upper, ASIA 16 upper, ABSK 100 word, LTAI 16 word, AIza 35 any, ya29. 30 any, GOCSPX- 20 any",
  "doo_v1_ 64 hex, dop_v1_ 64 hex, dor_v1_ 64 hex, HRKU- 30 any, fo1_ 40 any, fm2_ 60 any, nfp_ 30 any, sbp_ 40 hex, sb_secret_ 20 any",
  "hvs. 24 any, hvb. 90 any, pul- 40 hex, dapi 32 hex, tskey- 20 any, v1.0- 60 any, dp.pt. 40 word, dp.st. 40 dotted, AGE-SECRET-KEY-1 50 upper",
  "pscale_oauth_ 30 any, pscale_pw_ 30 any, pscale_tkn_ 30 any, ops_eyJ 100 any",
  // Code
  "ghp_ 30 word, gho_ 30 word, ghu_ 30 word, ghs_ 30 word, ghr_ 30 word, github_pat_ 40 any, GR1348941 20 any",
  "glcbt- 20 any, gldt- 20 any, glft- 20 any, gloas- 40 any, glpat- 20 any, glptt- 20 any, glrt- 20 any, glsoat- 20 any",
  "ATATT3 60 any, ATCTT3 60 any, ATBB 24 word, BBDC- 40 any, lin_api_ 32 word, PMAK- 50 any, figd_ 30 any",
  "AKCp 60 word, npm_ 36 word, pypi- 50 any, rubygems_ 40 hex, oy2 43 word, dckr_pat_ 20 any, CLOJARS_ 60 word",
  "sntryu_ 40 hex, sntrys_ 40 any, sgp_ 40 any, glc_ 32 word, glsa_ 32 any, eyJrIjoi 60 word, NRAK- 27 upper, dt0c01. 40 dotted, dt0s01. 40 dotted",
  // Talk and mail
  "xoxa- 15 any, xoxb- 15 any, xoxc- 15 any, xoxd- 15 any, xoxe- 15 any, xoxe. 20 dotted, xoxo- 15 any, xoxp- 15 any, xoxr- 15 any, xoxs- 15 any, xapp- 15 any",
  "SG. 30 dotted, key- 32 hex, xkeysib- 40 any, mlsn. 40 word, phc_ 30 any, phx_ 30 any, ntn_ 40 word, secret_ 43 word",
  // Money and shops
  "sk_live_ 10 word, sk_test_ 10 word, sk_prod_ 10 word, rk_live_ 10 word, rk_test_ 10 word, rk_prod_ 10 word, whsec_ 24 word",
  "shpat_ 32 hex, shpca_ 32 hex, shppa_ 32 hex, shpss_ 32 hex, sq0atp- 22 any, sq0csp- 40 any, EAAA 50 any, EAA 80 word",
  "duffel_live_ 40 any, duffel_test_ 40 any, shippo_live_ 40 hex, shippo_test_ 40 hex, EZAK 54 word, EZTK 54 word, access_token$production$ 16 dotted",
  // Models
  "sk-ant- 40 any, sk-proj- 40 any, sk-svcacct- 40 any, sk-admin- 40 any, sk-or-v1- 40 hex, sk- 32 word, gsk_ 40 word, pplx- 40 word, r8_ 30 word, hf_ 30 word",
  // Offices and maps
  "pat 78 dotted, pat-na1- 36 any, pat-eu1- 36 any, pk.eyJ 30 dotted, sk.eyJ 30 dotted, rdme_ 60 word, tk-us- 40 any, SK 32 hex",
].flatMap((line) => line.split(", "));
