package cn.ziping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Ziping {
    public static void main(String[] args) {
        SpringApplication.run(Ziping.class, args);
    }
}
