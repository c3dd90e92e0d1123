package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A paragraph with its amounts and its rates. */
record FundPassage(List<Sentence> sentences, List<Fund> funds, List<RateClaim> rates) {
    static List<FundPassage> of(Text text) {
        return Passages.of(text).stream()
                .map(FundPassage::of)
                .filter(passage ->
                        !passage.funds().isEmpty() || !passage.rates().isEmpty())
                .toList();
    }

    private static FundPassage of(List<Sentence> sentences) {
        var rates = new ArrayList<RateClaim>();
        var segment = 0;
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            segment++;
            for (var quantity : sentence.quantities()) {
                var here = segment + Funds.semicolons(sentence.text(), 0, quantity.from());
                var rate =
                        quantity.isPercent() ? RateClaim.of(sentence, quantity, Funds.at(i + 1, quantity), here) : null;
                if (rate != null) {
                    rates.add(rate);
                }
            }
            segment += Funds.semicolons(sentence.text(), 0, sentence.text().length());
        }
        return new FundPassage(sentences, Funds.of(sentences), rates);
    }

    /** The last one before a place, in reading order. */
    Optional<Fund> lastBefore(int place, Predicate<Fund> wanted) {
        return funds.stream()
                .filter(fund -> fund.at() < place && wanted.test(fund))
                .reduce((first, last) -> last);
    }

    Optional<Fund> firstBehind(int place, Predicate<Fund> wanted) {
        return funds.stream()
                .filter(fund -> fund.at() > place && wanted.test(fund))
                .findFirst();
    }

    Stream<Fund> inSentence(Sentence sentence) {
        return funds.stream().filter(fund -> fund.told().sentence() == sentence);
    }

    boolean isRateBetween(int from, int to, RateClaim.Kind kind) {
        return rates.stream().anyMatch(rate -> rate.kind() == kind && rate.at() > from && rate.at() < to);
    }

    boolean says(Pattern words) {
        return sentences.stream()
                .anyMatch(sentence -> words.matcher(sentence.text()).find());
    }
}
