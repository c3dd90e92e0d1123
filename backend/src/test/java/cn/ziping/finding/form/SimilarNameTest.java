package cn.ziping.finding.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarNameTest {
    private final SimilarName zone = new SimilarName("江南县高新技术产业开发区管理委员会");
    private final SimilarName bureau = new SimilarName("临江县农业农村局");

    @Test
    void slipsAreFound() {
        assertThat(zone.in("江南县高新技术产业开发区管委员会支出300万元")).containsExactly("江南县高新技术产业开发区管委员会");
        assertThat(zone.in("江南县高薪技术产业开发区管理委员会")).containsExactly("江南县高薪技术产业开发区管理委员会");
        assertThat(bureau.in("临江县农业农林局")).containsExactly("临江县农业农林局");
    }

    @Test
    void otherBodiesAreLeftAlone() {
        assertThat(zone.in("中共江南县高新技术产业开发区工作委员会")).isEmpty();
        assertThat(zone.in("江南县高新技术产业开发区企业服务中心")).isEmpty();
        assertThat(bureau.in("临江市农业农村局、临川县农业农村局、临江县农业农村局、临江县林业局")).isEmpty();
        assertThat(bureau.in("原临江县农业农林局")).isEmpty();
    }
}
