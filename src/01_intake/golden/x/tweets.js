window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "700",
      "full_text": "سيطرت القوات على التلة &amp; انسحب المسلحون &lt;ليلا&gt; https://t.co/a",
      "created_at": "Wed Mar 02 20:19:24 +0000 2016",
      "lang": "ar",
      "favorite_count": "3",
      "entities": {
        "urls": [
          {
            "url": "https://t.co/a",
            "expanded_url": "https://example.org/[1]",
            "indices": [
              "1",
              "2"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "701",
      "full_text": "RT @field_reporter: تبادل الطرفان جثامين قتلاهما عند المعبر بوساطة وجهاء العشائر بعد هدنة استمرت ساعتين.",
      "created_at": "Thu Mar 03 01:00:00 +0000 2016"
    }
  },
  {
    "tweet": {
      "id_str": "702",
      "full_text": "",
      "created_at": "Thu Mar 03 01:00:00 +0000 2016"
    }
  }
]